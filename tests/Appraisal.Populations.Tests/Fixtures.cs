using System.Runtime.CompilerServices;

namespace Appraisal.Populations.Tests;

internal static class Fixtures
{
    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([Root(), "fixtures", .. parts]);

    private static string Root([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(here, "..", "..", ".."));
}
