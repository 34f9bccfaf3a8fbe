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
        "Arts & Entertainment": [
            "Architecture", "Books", "Design", "Entertainment", "Games", "Performing Arts", "Photography", "Poetry",
            "Science Fiction",
        ],
        "Audio Blogs": [],
        "Family": [],
        "Food": [],
        "International": [
            "Australian", "Belgian", "Brazilian", "Canadian", "Chinese", "Dutch", "French", "German", "Hebrew",
            "Italian", "Japanese", "Norwegian", "Polish", "Portuguese", "Spanish", "Swedish",
        ],
        "Movies & Television": [],
        "Politics": [],
        "Public Radio": [],
        "Talk Radio": [],
        "Transportation": ["Automotive", "Aviation", "Bicycles", "Commuting"],
        "Travel": [],
        "Arts": ["Literature"],
        "Business": ["Business News", "Finance", "Management & Marketing", "Shopping"],
        "Education": [
            "Education", "Education Technology", "Educational Technology", "Higher Education", "K-12",
            "Language Courses", "Training",
        ],
        "Games & Hobbies": ["Automotive", "Aviation", "Hobbies", "Other Games", "Video Games"],
        "Government & Organizations": ["Local", "National", "Non-Profit", "Regional"],
        "Health": [
            "Alternative Health", "Diet & Nutrition", "Fitness", "Fitness & Nutrition", "Relationships", "Self-Help",
            "Sexuality",
        ],
        "News & Politics": ["Conservative (Right)", "Liberal (Left)"],
        "Religion & Spirituality": ["New Age", "Other", "Philosophy"],
        "Science & Medicine": ["Medicine", "Natural Sciences", "Social Sciences"],
        "Society & Culture": ["Gay & Lesbian", "History", "International"],
        "Sports & Recreation": ["Amateur", "College & High School", "Outdoor", "Professional"],
        "Technology": [
            "Computers", "Developers", "Gadgets", "IT News", "Information Technology", "News", "Operating Systems",
            "Podcasting", "Smart Phones", "Software How-To", "Tech News", "Text/Speech",
        ],
    ]
}
