using Appraisal.Service.Tests.Commands;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Clients;

/// <summary>The command that serves says what keeps it from starting, and ends in order.</summary>
[TestClass]
public sealed class ServeTests
{
    [TestMethod]
    [DataRow("{\"autentication\": {}}", "第 1 行有误")]
    [DataRow("{\n\"limits\": {\"messageBytes\": \"many\"}}", "第 2 行有误")]
    [DataRow("{\"authentication\": {\"issuer\": \"x\"}}", "Audience")]
    [DataRow("{\"urls\": \"http://0.0.0.0:0\"}", "不限本机")]
    [DataRow("{\"certificate\": {\"file\": \"no.pem\", \"key\": \"no.key\"}}", "没有证书文件")]
    public void What_is_configured_wrong_keeps_it_from_starting(string config, string said)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("appraisal.json"), config);

        var refused = AppraisalProcess.Run(folder.Path, "serve", "--config", "appraisal.json");

        refused.ExitCode.ShouldBe(2, refused.Error);
        refused.Error.ShouldContain(said);
        Directory.Exists(folder.Of("appraisal-service")).ShouldBeFalse();
    }

    [TestMethod]
    public void A_port_that_is_taken_is_named()
    {
        using var first = new ServedProcess();
        using var folder = new TemporaryFolder();

        var refused = AppraisalProcess.Run(folder.Path, "serve", "--urls", first.Url.OriginalString);

        refused.ExitCode.ShouldBe(3, refused.Error);
        refused.Error.ShouldContain(first.Address);
    }

    [TestMethod]
    public void It_says_that_it_asks_nobody_and_ends_in_order()
    {
        using var folder = new TemporaryFolder();
        using var process = AppraisalProcess.Start(folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        process.WaitFor("没有配置认证");
        process.Terminate();

        process.Finish().ExitCode.ShouldBe(0);
    }
}
