using Appraisal.Service.Intake;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Runs;

/// <summary>Can a run go on, to the very results that it would have had.</summary>
internal static class Resumable
{
    /// <returns>The scheme that it was begun with.</returns>
    /// <exception cref="RunException">It cannot; the message says why and what to do instead.</exception>
    public static SchemeSource Check(RunRecord run, string output)
    {
        if (run.State == RunState.Complete && Directory.Exists(output) && File.Exists(Path.Combine(output, Results.ResultFolder.ManifestName)))
            throw new RunException($"考评 {run.Id} 已经完成,结果在 {output};要再写一份,请用 --output 指定另一个文件夹。");
        if (run.Purged is { } purged)
            throw new RunException($"考评 {run.Id} 的事实已于 {purged.OccurredAt:yyyy-MM-dd} 清除,不能再算。");
        if (run.Run.ProductVersion != ProductVersion.Text)
        {
            throw new RunException(
                $"考评 {run.Id} 由 {run.Run.ProductVersion} 版开始,本程序是 {ProductVersion.Text} 版,结果可能不同。请用原版本继续,或重新考评。");
        }
        if (!run.IsSealed && (run.Run.Ledger is not { } ledger || !Path.Exists(ledger)))
            throw new RunException($"考评 {run.Id} 停在读取台账时,而台账 {run.Run.Ledger} 已不在;请放回原处,或重新考评。");
        if (!run.IsSealed && run.Last(EventKinds.Ledger)?.Detail is { } fingerprint && LedgerFingerprint.Difference(fingerprint, run.Run.Ledger!) is { } difference)
            throw new RunException($"考评 {run.Id} 停在读取台账时,而台账 {run.Run.Ledger} 的{difference};请恢复原样,或重新考评。");
        return SchemeSource.Of(run.Scheme.SchemeYaml, run.Scheme.Scheme, out var problems)
            ?? throw new InvalidDataException($"考评 {run.Id} 存下的方案读不出来:{problems[0]}");
    }
}
