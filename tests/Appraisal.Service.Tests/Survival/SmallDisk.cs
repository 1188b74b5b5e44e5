using System.Diagnostics;
using Appraisal.Service.Tests.Runs;

namespace Appraisal.Service.Tests.Survival;

/// <summary>A file system of a few megabytes, in memory, that a test can fill and empty. Only root can mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 32;
    private readonly TemporaryFolder _mounted = new();

    private SmallDisk()
    {
    }

    public string Path => _mounted.Path;

    private string Ballast => Of("ballast");

    /// <summary>Mounts one; where that cannot be, the test is skipped and says so.</summary>
    public static SmallDisk Mount()
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", disk.Path) == 0)
            return disk;
        disk._mounted.Dispose();
        throw new AssertInconclusiveException("A small file system (tmpfs) can only be mounted by root, on Linux, where mounting is allowed.");
    }

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Leaves no room for another page.</summary>
    public void Fill()
    {
        using var ballast = File.Create(Ballast);
        foreach (var size in new[] { 1 << 20, 1 << 12 })
        {
            var block = new byte[size];
            try
            {
                while (true)
                {
                    ballast.Write(block);
                    ballast.Flush();
                }
            }
            catch (IOException)
            {
                // Full for blocks of this size: that is what was wanted.
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _mounted.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
