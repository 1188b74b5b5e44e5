using System.Buffers;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Appraisal.Service.Grpc.Hosting.SharedPort;

/// <summary>An open port: looks at the first bytes of each connection and hands it to the version of HTTP that it begins with.</summary>
internal sealed partial class SharedPort
{
    /// <summary>Who says nothing for so long is hung up on.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly IConnectionListener _port;
    private readonly ILogger _log;
    private readonly Dictionary<HttpProtocols, Channel<ConnectionContext>> _queues = new()
    {
        [HttpProtocols.Http1] = Channel.CreateUnbounded<ConnectionContext>(),
        [HttpProtocols.Http2] = Channel.CreateUnbounded<ConnectionContext>(),
    };
    private readonly Task _accepting;
    private int _isUnbound;

    public SharedPort(IConnectionListener port, ILogger log)
    {
        (_port, _log) = (port, log);
        _accepting = Accept();
    }

    public EndPoint EndPoint => _port.EndPoint;

    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    public IConnectionListener Listener(HttpProtocols protocol) => new ProtocolListener(this, _queues[protocol].Reader);

    private async Task Accept()
    {
        try
        {
            while (await _port.AcceptAsync() is { } connection)
                _ = Route(connection);
        }
        catch (Exception exception)
        {
            LogAccept(exception);
        }
        foreach (var queue in _queues.Values)
            queue.Writer.TryComplete();
    }

    private async Task Route(ConnectionContext connection)
    {
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            if (await ProtocolOf(connection, patience.Token) is { } protocol && _queues[protocol].Writer.TryWrite(connection))
                return;
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ConnectionAbortedException or ConnectionResetException)
        {
            LogRoute(exception);
        }
        connection.Abort();
        await connection.DisposeAsync();
    }

    // Looks without taking: whoever gets the connection reads it from its first byte.
    private static async Task<HttpProtocols?> ProtocolOf(ConnectionContext connection, CancellationToken cancellation)
    {
        var input = connection.Transport.Input;
        while (true)
        {
            var read = await input.ReadAsync(cancellation);
            var known = Known(read.Buffer);
            if (known is not null || read.IsCompleted)
            {
                input.AdvanceTo(read.Buffer.Start);
                return known;
            }
            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static HttpProtocols? Known(ReadOnlySequence<byte> begun)
    {
        Span<byte> first = stackalloc byte[Preface.Length];
        var count = (int)Math.Min(begun.Length, first.Length);
        begun.Slice(0, count).CopyTo(first);
        if (!Preface.StartsWith(first[..count]))
            return HttpProtocols.Http1;
        return count == Preface.Length ? HttpProtocols.Http2 : null;
    }

    private async ValueTask Unbind(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _isUnbound, 1) == 0)
            await _port.UnbindAsync(cancellation);
        await _accepting;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The port accepts no more connections")]
    private partial void LogAccept(Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A connection ended before it said anything")]
    private partial void LogRoute(Exception exception);

    private sealed class ProtocolListener(SharedPort port, ChannelReader<ConnectionContext> connections) : IConnectionListener
    {
        public EndPoint EndPoint => port.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
            await connections.WaitToReadAsync(cancellationToken) && connections.TryRead(out var connection) ? connection : null;

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => port.Unbind(cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await port.Unbind(CancellationToken.None);
            await port._port.DisposeAsync();
        }
    }
}
