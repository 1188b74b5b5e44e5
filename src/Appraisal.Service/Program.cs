using System.CommandLine;
using System.Text;
using Appraisal.Service.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = [] });
builder.Services.AddSingleton(TimeProvider.System);
using var host = builder.Build();
var clock = host.Services.GetRequiredService<TimeProvider>();

var root = new RootCommand("非公企业党组织“双强六好”考评 / appraises the Party organisations of non-public enterprises")
{
    RunCommand.Create(clock),
    RunsCommand.Create(clock),
    ResumeCommand.Create(clock),
    ExplainCommand.Create(clock),
    VerifyCommand.Create(clock),
    CompareCommand.Create(clock),
    TitlesCommand.Create(clock),
    ExportCommand.Create(clock),
    PurgeCommand.Create(clock),
    MigrateCommand.Create(),
    ServeCommand.Create(clock),
    CheckCommands.Ledger(),
    CheckCommands.Scheme(),
    TestSchemeCommand.Create(),
};
var parsed = root.Parse(args);
if (WrongUse.Of(parsed) is { Count: > 0 } wrong)
{
    foreach (var sentence in wrong)
        Console.Error.WriteLine(sentence);
    return ExitCodes.Unusable;
}
// Whoever tells it to end waits as long as it takes to leave everything in order, and no longer than a system that shuts down does.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) });
