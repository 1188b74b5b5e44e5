namespace Appraisal.Service.Grpc.Errors;

/// <summary>
/// The reasons that errors carry in ErrorInfo, for programs: never renamed, each documented in docs/api.md.
/// </summary>
internal static class Reason
{
    /// <summary>The domain of every reason.</summary>
    public const string Domain = "appraisal.v1";

    public const string InvalidRequest = "INVALID_REQUEST";
    public const string MalformedMessage = "MALFORMED_MESSAGE";
    public const string SchemeNotFound = "SCHEME_NOT_FOUND";
    public const string SchemeNotInForce = "SCHEME_NOT_IN_FORCE";
    public const string SchemeUnsound = "SCHEME_UNSOUND";
    public const string PeersNeeded = "PEERS_NEEDED";
    public const string RunNotFound = "RUN_NOT_FOUND";
    public const string OrganisationNotFound = "ORGANISATION_NOT_FOUND";
    public const string DistrictNotFound = "DISTRICT_NOT_FOUND";
    public const string FactsPurged = "FACTS_PURGED";
    public const string FactsNotRead = "FACTS_NOT_READ";
    public const string RunNotComplete = "RUN_NOT_COMPLETE";
    public const string RunEnded = "RUN_ENDED";
    public const string RunUnderWay = "RUN_UNDER_WAY";
    public const string RunNotResumable = "RUN_NOT_RESUMABLE";
    public const string RequestIdReused = "REQUEST_ID_REUSED";
    public const string LedgerUnusable = "LEDGER_UNUSABLE";
    public const string LedgerTooLarge = "LEDGER_TOO_LARGE";
    public const string DigestMismatch = "DIGEST_MISMATCH";
    public const string TooManyRuns = "TOO_MANY_RUNS";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string RoleNeeded = "ROLE_NEEDED";
    public const string AllDistrictsNeeded = "ALL_DISTRICTS_NEEDED";
    public const string TooBusy = "TOO_BUSY";
    public const string Unavailable = "STORE_UNAVAILABLE";
    public const string Internal = "INTERNAL_ERROR";
}
