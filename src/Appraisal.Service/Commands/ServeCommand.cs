using System.CommandLine;
using Appraisal.Service.Grpc.Hosting;
using Microsoft.Extensions.Hosting;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal serve</c>: the gRPC service.</summary>
internal static class ServeCommand
{
    public static Command Create(TimeProvider clock)
    {
        var database = CommonOptions.Database();
        var urls = new Option<string>("--urls") { Description = "监听地址,默认只限本机 / where to listen", DefaultValueFactory = _ => ServiceOptions.DefaultUrl };
        var schemes = new Option<string?>("--schemes") { Description = "方案文件夹:其中的方案可按文件名使用 / a folder of schemes that calls may name" };
        var command = new Command("serve", "提供 gRPC 服务 / runs the gRPC service") { database, urls, schemes };
        command.SetAction((parsed, cancellation) => Guard.Run(async () =>
        {
            var options = new ServiceOptions
            {
                Database = parsed.GetValue(database),
                Urls = parsed.GetRequiredValue(urls),
                Schemes = parsed.GetValue(schemes),
            };
            await using var app = ApiHost.Build(options, clock);
            await app.StartAsync(cancellation);
            foreach (var url in ApiHost.UrlsOf(app))
                Console.Error.WriteLine($"serving {url}");
            await app.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        }));
        return command;
    }
}
