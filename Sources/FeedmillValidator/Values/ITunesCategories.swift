/// Apple's podcast categories, and those that went in 2019.
enum ITunesCategories {
    /// Whether a category is in the list, at the top or under another.
    static func contains(_ category: String, under parent: String?) -> Bool {
        guard let parent else { return current[category] != nil }
        return current[parent]?.contains(category) ?? false
    }

    /// Whether a category used to be in the list.
    static func wasDropped(_ category: String, under parent: String?) -> Bool {
        guard let parent else { return dropped[category] != nil }
        return dropped[parent]?.contains(category) ?? false
    }

    private static let current: [String: Set<String>] = [
        "Arts": ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
        "Business": ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"],
        "Comedy": ["Comedy Interviews", "Improv", "Stand-Up"],
        "Education": ["Courses", "How To", "Language Learning", "Self-Improvement"],
        "Fiction": ["Comedy Fiction", "Drama", "Science Fiction"],
        "Government": [],
        "Health & Fitness": [
            "Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality",
        ],
        "History": [],
        "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
        "Leisure": [
            "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden",
            "Video Games",
        ],
        "Music": ["Music Commentary", "Music History", "Music Interviews"],
        "News": [
            "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News",
            "Tech News",
        ],
        "Religion & Spirituality": [
            "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
        ],
        "Science": [
            "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
            "Physics", "Social Sciences",
        ],
        "Society & Culture": ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"],
        "Sports": [
            "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
            "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
        ],
        "Technology": [],
        "True Crime": [],
        "TV & Film": ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
    ]

    private static let dropped: [String: Set<String>] = [
        "Arts": ["Literature"],
        "Business": ["Business News", "Management & Marketing", "Shopping"],
        "Education": [
            "Education", "Education Technology", "Educational Technology", "Higher Education", "K-12",
            "Language Courses", "Training",
        ],
        "Games & Hobbies": ["Automotive", "Aviation", "Hobbies", "Other Games", "Video Games"],
        "Government & Organizations": ["Local", "National", "Non-Profit", "Regional"],
        "Health": ["Alternative Health", "Fitness & Nutrition", "Self-Help", "Sexuality", "Kids & Family"],
        "News & Politics": ["Conservative (Right)", "Liberal (Left)"],
        "Religion & Spirituality": ["Other"],
        "Science & Medicine": ["Medicine", "Natural Sciences", "Social Sciences"],
        "Society & Culture": ["Gay & Lesbian", "History", "International"],
        "Sports & Recreation": ["Amateur", "College & High School", "Outdoor", "Professional"],
        "Technology": ["Gadgets", "IT News", "Podcasting", "Software How-To", "Tech News"],
    ]
}
