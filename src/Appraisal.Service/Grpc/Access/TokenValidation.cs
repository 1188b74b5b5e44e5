using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Appraisal.Service.Grpc.Access;

/// <summary>Validates bearer tokens: issuer, audience, expiry, signature and its algorithm.</summary>
internal static class TokenValidation
{
    public static void Add(IServiceCollection services, AuthenticationOptions options, TimeProvider clock)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.TimeProvider = clock;
            bearer.MapInboundClaims = false;
            bearer.SaveToken = false;
            bearer.IncludeErrorDetails = false;
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = options.Issuer,
                ValidAudience = options.Audience,
                ValidAlgorithms = options.Algorithms,
                ValidateIssuer = true,
                ValidateAudience = true,
                ValidateLifetime = true,
                ValidateIssuerSigningKey = true,
                RequireExpirationTime = true,
                RequireSignedTokens = true,
                ClockSkew = TimeSpan.FromSeconds(options.ClockSkewSeconds),
                NameClaimType = "sub",
            };
            if (options.Keys is { } path)
            {
                var keys = new KeyFile(path);
                bearer.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, kid, _) => keys.Keys.Where(key => string.IsNullOrEmpty(kid) || key.KeyId == kid);
            }
            else
            {
                bearer.MetadataAddress = options.Metadata!;
                bearer.RefreshOnIssuerKeyNotFound = true;
            }
        });
    }
}
