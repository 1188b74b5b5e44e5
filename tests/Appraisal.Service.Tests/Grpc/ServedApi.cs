using Appraisal.Service.Grpc.Hosting;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>The service in this process, listening on a port of its own, and a client of it over a socket.</summary>
internal sealed class ServedApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly GrpcChannel _channel;

    private readonly string? _work;

    private ServedApi(WebApplication app, string? work)
    {
        (_app, _work) = (app, work);
        Url = ApiHost.UrlsOf(app)[0];
        _channel = GrpcChannel.ForAddress(Url, new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
    }

    public string Url { get; }

    public CallInvoker Calls => _channel.CreateCallInvoker();

    public HttpClient Http => new() { BaseAddress = new Uri(Url) };

    public static Task<ServedApi> Start(string databaseUrl) => Start(new ServiceOptions { Database = databaseUrl });

    /// <summary>Starts it with a folder to work in that is gone with it, unless the options name one.</summary>
    public static async Task<ServedApi> Start(ServiceOptions options)
    {
        var own = options.Work == new ServiceOptions().Work ? Directory.CreateTempSubdirectory("appraisal-work-").FullName : null;
        var app = ApiHost.Build(options with { Urls = "http://127.0.0.1:0", Work = own ?? options.Work }, TimeProvider.System);
        await app.StartAsync();
        return new ServedApi(app, own);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_work is not null)
            Directory.Delete(_work, recursive: true);
    }
}
