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
        var urls = new Option<string?>("--urls") { Description = $"监听地址,默认 {ServiceOptions.DefaultUrl},只限本机 / where to listen" };
        var schemes = new Option<string?>("--schemes") { Description = "方案文件夹:其中的方案可按文件名使用 / a folder of schemes that calls may name" };
        var work = new Option<string?>("--work") { Description = "工作文件夹:放收到的台账与结果,归本服务专用 / the folder for ledgers received and results" };
        var config = new Option<string?>("--config") { Description = "配置文件(JSON):认证、证书、限额等,见 docs/api.md / the configuration file" };
        var command = new Command("serve", "提供 gRPC 服务 / runs the gRPC service") { database, urls, schemes, work, config };
        command.SetAction((parsed, cancellation) => Guard.Run(async () =>
        {
            var file = parsed.GetValue(config) is { } path ? ServiceConfiguration.Read(path) : new ServiceConfiguration();
            var usual = new ServiceOptions();
            var options = new ServiceOptions
            {
                Database = parsed.GetValue(database) ?? file.Database,
                Urls = parsed.GetValue(urls) ?? file.Urls ?? usual.Urls,
                Schemes = parsed.GetValue(schemes) ?? file.Schemes,
                Work = parsed.GetValue(work) ?? file.Work ?? usual.Work,
                Telemetry = file.Telemetry,
                Calendar = file.CalendarOrShipped(),
                Limits = file.Limits ?? usual.Limits,
                Authentication = file.Authentication,
                Certificate = file.Certificate,
            };
            await using var app = ApiHost.Build(options, clock);
            await app.StartAsync(cancellation);
            foreach (var url in ApiHost.UrlsOf(app))
                Console.Error.WriteLine($"serving {url}");
            if (options.Authentication is null)
                Console.Error.WriteLine("没有配置认证:只接受本机的调用,不问是谁 / no authentication: this machine only, and nobody is asked who calls");
            await app.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        }));
        return command;
    }
}
