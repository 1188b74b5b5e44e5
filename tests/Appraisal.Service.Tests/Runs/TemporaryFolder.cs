namespace Appraisal.Service.Tests.Runs;

/// <summary>A folder that is there and empty, gone with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appraisal-");

    public string Path => _folder.FullName;

    /// <summary>The names of all that stands in it.</summary>
    public IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal);

    public string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => _folder.Delete(recursive: true);
}
