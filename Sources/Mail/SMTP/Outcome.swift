/// What became of one submission, as far as this side can know.
public enum Outcome: Sendable, Equatable {
    /// The server answered 2xx after the whole message: it is responsible now.
    case accepted(reply: String)
    /// The server said no at some stage, from its greeting to its final answer: 5xx is permanent,
    /// 4xx may be tried again.
    case refused(code: Int, reply: String, permanent: Bool)
    /// No byte of the body was handed over: safe to try again.
    case notReached(reason: String)
    /// The body began and no final answer came: the mail may have been delivered or not.
    case unknown(reason: String)
}
