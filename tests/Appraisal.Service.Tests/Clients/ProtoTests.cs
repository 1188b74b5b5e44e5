using Appraisal.Contracts.V1;
using Appraisal.Service.Tests.Runs;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Appraisal.Service.Tests.Clients;

/// <summary>The .proto files as buf sees them: by its standard rules, everything commented, and nothing broken that an earlier release had.</summary>
[TestClass]
public sealed class ProtoTests
{
    private static readonly string s_config = Path.GetFullPath(Path.Combine(Fixtures.Path(), "..", "src", "Appraisal.Contracts", "buf.yaml"));

    private static TemporaryFolder s_folder = null!;

    [ClassInitialize]
    public static void Write(TestContext _)
    {
        s_folder = new TemporaryFolder();
        File.WriteAllBytes(Current, Descriptors().ToByteArray());
    }

    [ClassCleanup]
    public static void Clean() => s_folder.Dispose();

    private static string Current => s_folder.Of("current.binpb");

    [TestMethod]
    public void They_follow_the_rules() => NodeSamples.Tool("buf", "lint", Current, "--config", s_config, "--path", "appraisal").ShouldBe((0, ""));

    [TestMethod]
    public void A_field_without_a_comment_is_seen()
    {
        var files = Descriptors();
        var file = files.File.First(file => file.Name.EndsWith("common.proto", StringComparison.Ordinal));
        foreach (var location in file.SourceCodeInfo.Location)
            location.LeadingComments = "";
        File.WriteAllBytes(s_folder.Of("bare.binpb"), files.ToByteArray());

        NodeSamples.Tool("buf", "lint", s_folder.Of("bare.binpb"), "--config", s_config, "--path", "appraisal").Code.ShouldNotBe(0);
    }

    [TestMethod]
    public void Nothing_that_a_release_had_is_broken()
    {
        foreach (var released in Released())
            NodeSamples.Tool("buf", "breaking", Current, "--against", released, "--config", s_config, "--path", "appraisal").ShouldBe((0, ""), released);
    }

    [TestMethod]
    public void A_field_that_is_gone_is_seen()
    {
        var files = Descriptors();
        files.File.First(file => file.Name.EndsWith("common.proto", StringComparison.Ordinal)).MessageType[0].Field.RemoveAt(0);
        File.WriteAllBytes(s_folder.Of("broken.binpb"), files.ToByteArray());

        NodeSamples.Tool("buf", "breaking", s_folder.Of("broken.binpb"), "--against", Current, "--config", s_config, "--path", "appraisal").Code.ShouldNotBe(0);
    }

    private static List<string> Released()
    {
        var released = Directory.EnumerateFiles(Fixtures.Path("api"), "*.binpb").ToList();
        released.ShouldNotBeEmpty();
        return released;
    }

    private static FileDescriptorSet Descriptors()
    {
        using var stream = typeof(Scorecard).Assembly.GetManifestResourceStream("appraisal.v1.binpb")!;
        return FileDescriptorSet.Parser.ParseFrom(stream);
    }
}
