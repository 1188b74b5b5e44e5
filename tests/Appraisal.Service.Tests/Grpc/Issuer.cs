using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Tests.Runs;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>An issuer of tokens, with its public keys in a file, and any way of getting a token wrong.</summary>
internal sealed class Issuer : IDisposable
{
    public const string Name = "https://issuer.example";
    public const string Audience = "appraisal";

    private readonly TemporaryFolder _folder = new();
    private RsaSecurityKey _key = null!;

    public Issuer() => Rotate();

    public AuthenticationOptions Options => new() { Issuer = Name, Audience = Audience, Keys = KeyFile };

    public string KeyFile => _folder.Of("keys.json");

    /// <summary>Signs with a new key from now on, and publishes it alone.</summary>
    public void Rotate()
    {
        _key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
        var published = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = _key.KeyId });
        File.WriteAllText(KeyFile, JsonSerializer.Serialize(new { keys = new[] { new { kty = published.Kty, kid = published.Kid, n = published.N, e = published.E, use = "sig" } } }));
    }

    public string Token(
        string[] roles, string[] districts, string issuer = Name, string audience = Audience, TimeSpan? expiresIn = null, SigningCredentials? signed = null, string subject = "tester")
    {
        var expires = DateTime.UtcNow + (expiresIn ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = expires.AddHours(-1),
            NotBefore = expires.AddHours(-1),
            Expires = expires,
            Subject = new ClaimsIdentity([new Claim("sub", subject)]),
            Claims = new Dictionary<string, object> { ["roles"] = roles, ["districts"] = districts },
            SigningCredentials = signed ?? new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
    }

    public void Dispose() => _folder.Dispose();
}
