using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Appraisal.Service.Grpc.Hosting.SharedPort;

/// <summary>
/// Lets gRPC and plain HTTP be spoken on one port without TLS. Over TLS the handshake says which version of HTTP follows; without it Kestrel wants a
/// port for each, while the first bytes of a connection tell them apart as well: HTTP/2 begins with a preface that no HTTP/1 request can be.
/// </summary>
internal sealed class SharedPortTransport(IOptions<SocketTransportOptions> options, ILoggerFactory logs) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    private readonly SocketTransportFactory _sockets = new(options, logs);
    private readonly ConcurrentDictionary<IPEndPoint, SharedPort> _ports = new();

    public bool CanBind(EndPoint endpoint) => endpoint is ProtocolEndPoint;

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var wanted = (ProtocolEndPoint)endpoint;
        // Kestrel binds one endpoint after the other: the first of a port opens it.
        if (!_ports.TryGetValue(wanted.At, out var port))
            _ports[wanted.At] = port = new SharedPort(await _sockets.BindAsync(wanted.At, cancellationToken), logs.CreateLogger<SharedPort>());
        return port.Listener(wanted.Protocol);
    }

    /// <summary>Where the ports are really open: one that was asked for as 0 got a number.</summary>
    public IEnumerable<EndPoint> Open => _ports.Values.Select(port => port.EndPoint);
}
