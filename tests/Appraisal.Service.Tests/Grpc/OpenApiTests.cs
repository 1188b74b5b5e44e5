using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Tests.Databases;
using Google.Api;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>The OpenAPI document reads as one, has every method that transcoding offers, and leaves nothing without a word.</summary>
[TestClass]
public sealed class OpenApiTests
{
    private static EmptyDatabase s_database = null!;
    private static ReadResult s_read = null!;

    [ClassInitialize]
    public static async Task Read(TestContext _)
    {
        s_database = new EmptyDatabase();
        await using var api = await ServedApi.Start(s_database.Url);
        using var http = api.Http;
        s_read = OpenApiDocument.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)), "json");
    }

    [ClassCleanup]
    public static void Clean() => s_database.Dispose();

    private static OpenApiDocument Document => s_read.Document!;

    [TestMethod]
    public void It_reads_without_an_error()
    {
        s_read.Diagnostic!.Errors.ShouldBeEmpty();
        s_read.Diagnostic.Warnings.ShouldBeEmpty();
    }

    [TestMethod]
    public void It_has_every_method_that_has_a_path()
    {
        var expected = MethodRoles.Services.SelectMany(service => service.Methods)
            .Where(method => method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not null)
            .Select(method => $"{method.Service.Name}_{method.Name}").Order(StringComparer.Ordinal).ToList();

        var found = Document.Paths.Values.SelectMany(item => item.Operations!.Values).Select(operation => operation.OperationId!).Order(StringComparer.Ordinal);

        found.ShouldBe(expected);
        expected.Count.ShouldBeGreaterThan(15);
    }

    [TestMethod]
    public void Only_what_streams_to_the_service_has_no_path()
    {
        var without = MethodRoles.Services.SelectMany(service => service.Methods)
            .Where(method => method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is null);

        without.ShouldAllBe(method => method.IsClientStreaming);
    }

    [TestMethod]
    public void Everything_of_this_package_is_described()
    {
        foreach (var (name, schema) in Document.Components!.Schemas!.Where(schema => schema.Key.StartsWith("appraisal.v1.", StringComparison.Ordinal)))
        {
            schema.Description.ShouldNotBeNullOrWhiteSpace(name);
            foreach (var (property, of) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                of.Description.ShouldNotBeNullOrWhiteSpace($"{name}.{property}");
        }
        foreach (var operation in Document.Paths.Values.SelectMany(item => item.Operations!.Values))
        {
            operation.Description.ShouldNotBeNullOrWhiteSpace(operation.OperationId);
            foreach (var parameter in operation.Parameters ?? [])
                parameter.Description.ShouldNotBeNullOrWhiteSpace($"{operation.OperationId}.{parameter.Name}");
        }
    }

    [TestMethod]
    public void A_query_names_the_parts_of_a_date()
    {
        var operation = Document.Paths["/v1/schemes/{scheme}"].Operations![HttpMethod.Get];

        operation.Parameters!.Select(parameter => $"{parameter.In} {parameter.Name}").ShouldBe(
            ["Path scheme", "Query asOf.year", "Query asOf.month", "Query asOf.day"]);
    }
}
