/// The version that both programs print with `--version`.
public enum ProductVersion {
    public static let current = "0.1.0"
}
