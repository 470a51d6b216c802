import Foundation
import ServiceLifecycle

#if canImport(Glibc)
    import Glibc
#endif

/// Gives memory back that only starting up, or a large import, needed.
///
/// Two thirds of what the daemon holds after its start are pages of the program itself that were
/// read once: relocations, and the runtime's search for conformances. They can be read again from
/// the file at any time.
struct IdleMemory: Service {
    /// After the start, and then again and again.
    private static let pauses = [Duration.seconds(1), .seconds(30), .seconds(900)]

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var pauses = IdleMemory.pauses[...]
            while !Task.isCancelled {
                let pause = pauses.count > 1 ? pauses.removeFirst() : pauses[pauses.startIndex]
                guard (try? await Task.sleep(for: pause)) != nil else { return }
                IdleMemory.release()
            }
        }
    }

    /// Returns free heap to the system and forgets which pages of the program are in memory.
    static func release() {
        #if canImport(Glibc)
            trimHeap()
            guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else {
                return
            }
            for range in programText(in: maps) {
                // Never written to, so nothing is lost; what runs now is read back at once.
                madvise(
                    UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count,
                    MADV_DONTNEED)
            }
        #endif
    }

    #if canImport(Glibc)
        // Swift's module of the C library leaves malloc.h out.
        private static func trimHeap() {
            typealias Trim = @convention(c) (Int) -> Int32
            guard let symbol = dlsym(nil, "malloc_trim") else { return }
            _ = unsafeBitCast(symbol, to: Trim.self)(0)
        }
    #endif

    /// The mappings that hold code of files: executable, readable, not writable.
    static func programText(in maps: String) -> [Range<UInt>] {
        maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            guard fields.count == 6, fields[1] == "r-xp", fields[5].hasPrefix("/") else {
                return nil
            }
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard ends.count == 2, ends[0] < ends[1] else { return nil }
            return ends[0]..<ends[1]
        }
    }
}
