using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Appraisal.Service.Grpc.OpenApi;

/// <summary>Serves the OpenAPI document.</summary>
internal static class ApiDocumentEndpoint
{
    public const string Path = "/openapi/v1.json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var text = new Lazy<Task<byte[]>>(async () => Encoding.UTF8.GetBytes(await ApiDocument.Make().SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)));
        routes.MapGet(Path, async context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.Body.WriteAsync(await text.Value, context.RequestAborted);
        });
    }
}
