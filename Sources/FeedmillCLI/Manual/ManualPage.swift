/// The manual page feedmill(1) in the man macros, made of what `--help` is made of, so that the two agree.
struct ManualPage {
    var tool: ToolDescription.Command
    var version: String

    var text: String {
        var page = """
            .TH FEEDMILL 1 "" "feedmill \(Self.escaped(version))" "User Commands"
            .SH NAME
            \(tool.commandName) \\- \(Self.escaped(tool.abstract ?? ""))
            .SH SYNOPSIS
            .B \(tool.commandName)
            .I command
            .RI [ options ]
            .RI [ source ...]

            """
        page += Self.discussion(tool.discussion, heading: ".SH")
        page += ".SH COMMANDS\n"
        for command in commands { page += section(command) }
        page += """
            .SH ENVIRONMENT
            .TP
            .B FEEDMILL_NOW
            The time of the run, as \\-\\-now.
            .TP
            .B FEEDMILL_CONFIG
            The configuration file, as \\-\\-config.
            .TP
            .B FEEDMILL_\\fISECTION\\fB_\\fIKEY\\fR
            A key of the configuration, such as FEEDMILL_MERGE_LIMIT.
            .TP
            .B NO_COLOR
            No colour, whatever it is set to.
            .SH FILES
            .TP
            .I feedmill.toml
            Settings, read from the current directory unless \\-\\-config names another file.

            """
        return page
    }

    private var commands: [ToolDescription.Command] {
        (tool.subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
    }

    private func section(_ command: ToolDescription.Command) -> String {
        var text = ".SS \(tool.commandName) \(command.commandName)\n\(Self.escaped(command.abstract ?? ""))\n"
        for argument in command.arguments ?? [] where argument.shouldDisplay != false {
            text += Self.paragraph(argument)
        }
        text += Self.discussion(command.discussion, heading: ".PP\n.B")
        for inner in command.subcommands ?? [] where inner.commandName != "help" {
            text += ".PP\n.B \(command.commandName) \(inner.commandName)\n.br\n\(Self.escaped(inner.abstract ?? ""))\n"
            for argument in inner.arguments ?? [] where argument.shouldDisplay != false {
                text += Self.paragraph(argument)
            }
        }
        return text
    }

    /// An option, flag or argument with what it does.
    private static func paragraph(_ argument: ToolDescription.Argument) -> String {
        guard argument.names?.contains(where: { $0.name == "help" || $0.name == "version" }) != true else { return "" }
        let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
        let names = (argument.names ?? []).sorted { $0.kind > $1.kind }.map { "\\fB\(escaped($0.word))\\fR" }
        let head =
            switch argument.kind {
            case .positional: value + (argument.isRepeating == true ? " ..." : "")
            case .flag: names.joined(separator: ", ")
            case .option: names.joined(separator: ", ") + " " + value
            }
        var words = argument.abstract ?? ""
        if let given = argument.defaultValue { words += " Default: \(given)." }
        return ".TP\n\(head)\n\(escaped(words))\n"
    }

    /// Headings in capitals, examples line for line, everything else as paragraphs.
    private static func discussion(_ text: String?, heading: String) -> String {
        guard let text else { return "" }
        var result = heading == ".SH" ? ".SH DESCRIPTION\n" : ""
        var isExample = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isIndented = line.hasPrefix("  ")
            if isExample != isIndented {
                result += isIndented ? ".PP\n.nf\n" : ".fi\n"
                isExample = isIndented
            }
            if line.isEmpty {
                result += ".PP\n"
            } else if !line.contains(where: { !$0.isUppercase && $0 != " " }) {
                result += heading == ".SH" ? ".SH \(line)\n" : ".PP\n.B \(line)\n"
            } else {
                result += escaped(String(line)) + "\n"
            }
        }
        return result + (isExample ? ".fi\n" : "")
    }

    /// Text in which nothing is a request or an escape of roff.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\n": result += " "
            default: result.append(character)
            }
        }
        return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
    }
}
