internal import CoreMetrics
internal import Synchronization

/// Metrics as Prometheus reads them (text exposition format 0.0.4).
final class PrometheusMetrics: MetricsFactory {
    private struct Series: Hashable {
        var name: String
        var labels: String
    }

    private struct Values {
        var kinds: [String: String] = [:]
        var numbers: [Series: Double] = [:]
    }

    private let values = Mutex(Values())

    /// Every series, by name.
    var text: String {
        let values = self.values.withLock { $0 }
        var lines: [String] = []
        for (name, kind) in values.kinds.sorted(by: { $0.key < $1.key }) {
            lines.append("# TYPE \(name) \(kind)")
            let suffixes = kind == "summary" ? ["_sum", "_count"] : [""]
            for suffix in suffixes {
                for (series, number) in values.numbers.filter({ $0.key.name == name + suffix })
                    .sorted(by: { $0.key.labels < $1.key.labels })
                {
                    lines.append("\(series.name)\(series.labels) \(Self.written(number))")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func written(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    }

    fileprivate func change(_ name: String, _ labels: String, _ change: (inout Double) -> Void) {
        values.withLock { change(&$0.numbers[Series(name: name, labels: labels), default: 0]) }
    }

    private func handler(_ label: String, _ dimensions: [(String, String)], _ kind: String) -> PrometheusHandler {
        let name = String(label.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" ? $0 : "_" })
        let pairs = dimensions.map { key, value in
            let safe = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\(key)=\"\(safe)\""
        }
        let labels = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
        let suffixes = kind == "summary" ? ["_sum", "_count"] : [""]
        values.withLock { values in
            values.kinds[name] = kind
            for suffix in suffixes { values.numbers[Series(name: name + suffix, labels: labels), default: 0] += 0 }
        }
        return PrometheusHandler(self, name, labels)
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        handler(label, dimensions, "counter")
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        handler(label, dimensions, "gauge")
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        handler(label, dimensions, "summary")
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        handler(label, dimensions, "summary")
    }

    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
}

/// One series.
private final class PrometheusHandler: CounterHandler, MeterHandler, RecorderHandler, TimerHandler {
    private let metrics: PrometheusMetrics
    private let name: String
    private let labels: String

    init(_ metrics: PrometheusMetrics, _ name: String, _ labels: String) {
        self.metrics = metrics
        self.name = name
        self.labels = labels
    }

    func increment(by amount: Int64) { metrics.change(name, labels) { $0 += Double(amount) } }
    func reset() { metrics.change(name, labels) { $0 = 0 } }

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { metrics.change(name, labels) { $0 = value } }
    func increment(by amount: Double) { metrics.change(name, labels) { $0 += amount } }
    func decrement(by amount: Double) { metrics.change(name, labels) { $0 -= amount } }

    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) {
        metrics.change(name + "_sum", labels) { $0 += value }
        metrics.change(name + "_count", labels) { $0 += 1 }
    }

    /// In seconds, as Prometheus wants them.
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}
