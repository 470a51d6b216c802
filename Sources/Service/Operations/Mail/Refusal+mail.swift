import Aid
import Mail

extension Refusal {
    /// Why a mail cannot be made, in the words of the room that makes mails.
    init(_ error: MailError) {
        self = .usage(
            Sentence(verbatim: error.message), hint: error.hint.map(Sentence.init(verbatim:)))
    }
}
