/// Which ports a feed may be served from: 80, 443, and those above 1023 that no other well-known service has. The Fetch
/// Standard's "bad ports" are among the refused, and so are databases, queues and the interfaces of container hosts.
enum BlockedPorts {
    static func allows(_ port: Int) -> Bool {
        port == 80 || port == 443 || (1024...65535 ~= port && !services.contains(port))
    }

    private static let services: Set<Int> = [
        // Fetch Standard, "bad port", above 1023
        1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
        10080,
        // Databases and caches
        1433, 1521, 3306, 5432, 5984, 6379, 6380, 7000, 7687, 8086, 9042, 9160, 11211, 26379, 27017, 27018, 27019,
        // Search, queues, coordination
        2181, 2379, 2380, 4369, 5671, 5672, 9092, 9200, 9300, 15672, 61616,
        // Hosts and their agents
        2375, 2376, 3389, 5900, 5901, 8500, 8600, 10250, 10255,
    ]
}
