using System.Reflection;

namespace Appraisal.Service.Runs;

/// <summary>The product's own version, for manifests.</summary>
internal static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
