using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Appraisal.Service.Grpc.Hosting.SharedPort;

/// <summary>A port without TLS as one version of HTTP sees it; two of them share the port.</summary>
internal sealed class ProtocolEndPoint(IPEndPoint at, HttpProtocols protocol) : EndPoint
{
    public IPEndPoint At { get; } = at;

    public HttpProtocols Protocol { get; } = protocol;

    public override string ToString() => $"{At} {Protocol}";
}
