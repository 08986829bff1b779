extension PostgresConnection {
    /// What other sessions NOTIFY on these channels, from now until the reader stops or the connection is lost (then
    /// it throws `connectionLost`). A reader that falls far behind loses the oldest: treat each as "look again".
    ///
    /// The connection is used for listening alone; open one for it with ``connect(_:)``.
    package func notifications(
        on channels: [String], keepingLast limit: Int = 1024
    ) async throws(PostgresError) -> AsyncThrowingStream<PostgresNotification, any Error> {
        let (stream, continuation) = AsyncThrowingStream.makeStream(
            of: PostgresNotification.self, bufferingPolicy: .bufferingNewest(limit))
        let channel = channel
        channel.whenNotified { continuation.yield($0) }
        channel.whenDead { continuation.finish(throwing: PostgresError.connectionLost) }
        // The stream keeps the connection open as long as someone reads it.
        continuation.onTermination = { [self] _ in
            channel.whenNotified(nil)
            withExtendedLifetime(self) {}
        }
        _ = try await pipeline(channels.map { "listen \(identifier: $0)" })
        return stream
    }
}
