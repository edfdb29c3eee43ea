/// A value in another program's file for which the log has no place.
public enum LeftOut: String, CaseIterable, Sendable {
    case fax, pager, companyPhone, companyEmail

    /// `2 fax numbers`.
    public func words(_ count: Int) -> String {
        let ending = count == 1 ? "" : "s"
        return switch self {
        case .fax: "\(count) fax number\(ending)"
        case .pager: "\(count) pager number\(ending)"
        case .companyPhone: "\(count) phone number\(ending) of companies"
        case .companyEmail: "\(count) email address\(ending.isEmpty ? "" : "es") of companies"
        }
    }
}
