using System.Net;
using Appraisal.Service.Grpc.Hosting.SharedPort;
using Appraisal.Service.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>An address that the service listens on.</summary>
/// <param name="At">The address and port; port 0 is any.</param>
/// <param name="IsSecure">With TLS.</param>
internal sealed record Listening(IPEndPoint At, bool IsSecure)
{
    private const string Anywhere = "0.0.0.0";

    /// <summary>Only this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(At.Address);

    /// <summary>Reads addresses joined by ";".</summary>
    /// <exception cref="RunException">One is none; the message says which and what is expected.</exception>
    public static IReadOnlyList<Listening> Parse(string urls) =>
        [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    /// <summary>Listens there.</summary>
    public void On(KestrelServerOptions kestrel, Action<ListenOptions> secure)
    {
        if (IsSecure)
        {
            kestrel.Listen(At, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                secure(listen);
            });
            return;
        }
        foreach (var protocol in new[] { HttpProtocols.Http1, HttpProtocols.Http2 })
            kestrel.Listen(new ProtocolEndPoint(At, protocol), listen => listen.Protocols = protocol);
    }

    private static Listening One(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            var isSecure = address.Scheme == Uri.UriSchemeHttps;
            if ((isSecure || address.Scheme == Uri.UriSchemeHttp) && AddressOf(address.Host) is { } ip && address.PathBase.Length == 0)
                return new Listening(new IPEndPoint(ip, address.Port), isSecure);
        }
        catch (FormatException)
        {
            // No address at all: said below.
        }
        throw new RunException($"监听地址“{url}”不对;应写作 http://127.0.0.1:5080 或 https://0.0.0.0:5443。");
    }

    private static IPAddress? AddressOf(string host) => host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" or "+" => IPAddress.Parse(Anywhere),
        _ => IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : null,
    };
}
