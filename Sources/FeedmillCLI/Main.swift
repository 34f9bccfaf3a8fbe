import ArgumentParser

@main
struct FeedmillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "feedmill")
}
