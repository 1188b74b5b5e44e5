namespace Appraisal.Service.Grpc.Access;

/// <summary>Whose tokens are believed: JWT of one issuer, signed with an asymmetric key (RFC 7519, RFC 8725).</summary>
internal sealed record AuthenticationOptions
{
    /// <summary>The issuer, as tokens name it in <c>iss</c>.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>This service, as tokens name it in <c>aud</c>.</summary>
    public string Audience { get; init; } = "";

    /// <summary>A file with the issuer's public keys, a JWK Set (RFC 7517); read anew when it changes. Either this or <see cref="Metadata"/>.</summary>
    public string? Keys { get; init; }

    /// <summary>The issuer's OpenID Connect metadata, https; its keys are read anew from time to time and when a token names one that is not known.</summary>
    public string? Metadata { get; init; }

    /// <summary>The signatures that are accepted.</summary>
    public IReadOnlyList<string> Algorithms { get; init; } = ["RS256", "PS256", "ES256"];

    /// <summary>How far clocks may be apart, in seconds.</summary>
    public int ClockSkewSeconds { get; init; } = 60;

    /// <summary>The claim with the roles: reader, scorer, operator, auditor.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>The claim with the district codes that the caller may see and act on; <c>*</c> for all. Without it: none.</summary>
    public string DistrictsClaim { get; init; } = "districts";

    /// <summary>What is wrong with it, in Chinese; null where nothing is.</summary>
    public string? Problem() => this switch
    {
        { Issuer.Length: 0 } => "认证须写明签发者 Issuer",
        { Audience.Length: 0 } => "认证须写明受众 Audience",
        { Keys: null, Metadata: null } or { Keys: not null, Metadata: not null } => "认证须写明 Keys(公钥文件)或 Metadata(https 地址)之一",
        { Keys: { } keys } when !File.Exists(keys) => $"没有公钥文件 {keys}",
        { Metadata: { } address } when !address.StartsWith("https://", StringComparison.Ordinal) => "Metadata 须为 https 地址",
        { ClockSkewSeconds: < 0 or > 600 } => "ClockSkewSeconds 应为 0 至 600",
        _ when Algorithms.Count == 0 || Algorithms.Any(algorithm => !s_asymmetric.Contains(algorithm)) => $"Algorithms 只能取 {string.Join("、", s_asymmetric)}",
        _ => null,
    };

    // A secret that both sides know proves nothing about who wrote a token; "none" proves nothing at all.
    private static readonly string[] s_asymmetric = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
}
