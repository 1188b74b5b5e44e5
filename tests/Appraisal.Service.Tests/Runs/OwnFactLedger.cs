namespace Appraisal.Service.Tests.Runs;

/// <summary>
/// The handwritten ledger with columns of a scheme's own on three sheets, some cells of them faulty, and the scheme, a short file that extends the
/// shipped one. Gone with the test.
/// </summary>
internal sealed class OwnFactLedger : IDisposable
{
    public const string Scheme = """
        extends: double-strong-six-good
        scheme: 某区
        facts:
          self_mark: {sheet: organisations, header: 自评分, type: decimal, unit: 分}
          held: {sheet: organisations, header: 上年等次, type: choice, choices: {good: 好, fair: 中, poor: 差}}
          reviewed_on: {sheet: organisations, header: 述职日期, type: date}
          donated_yuan: {sheet: enterprises, header: 捐赠(元), type: money}
          green: {sheet: enterprises, header: 绿色工厂, type: boolean}
          quota: {sheet: committees, header: 推荐名额, type: count, unit: 个}
        sections:
          bonus:
            lines:
              G3: {text: 自评, clause: 方案 一, evidence: 组织部, points: 3, value: self_mark, in_proportion_to: 100}
              G4: {text: 上年等次, clause: 方案 一, evidence: 组织部, points: 2, value: held, grades: {good: 2, fair: 1, poor: 0}}
              G5: {text: 述职, clause: 方案 一, evidence: 组织部, points: 1, value: reviewed_on, from: "date(2023, 12, 1)"}
              G6: {text: 捐赠, clause: 方案 一, evidence: 民政, points: 1, value: sum(enterprise.donated_yuan), from: 1000.5}
              G7: {text: 名额, clause: 方案 一, evidence: 组织部, points: 1, value: committee.quota, from: 2}
        duties:
          green: {text: 建绿色工厂, clause: [方案 一], subject: enterprise, items: [green], settled_by: 建成}
        """;

    private readonly TemporaryFolder _folder = new();

    public OwnFactLedger()
    {
        Texts = LedgerTexts.Handwritten();
        string[] grades = ["好", "fair", "poor", "good"];
        string[] days = ["2023-12-01", "2023年11月30日", "2023/12/31", ""];
        Add("organisations", "self_mark", record => record == 2 ? "九十" : $"{80 + record}.{record % 4 * 25:00}");
        Add("organisations", "held", record => record == 3 ? "最好" : grades[record % 4]);
        Add("organisations", "reviewed_on", record => record == 4 ? "2023-02-30" : days[record % 4]);
        Add("enterprises", "donated_yuan", record => record == 5 ? "-1" : record % 3 == 0 ? "1,000.50" : $"{300 * record}");
        Add("enterprises", "green", record => record % 4 == 0 ? "否" : record % 4 == 1 ? "有" : "");
        Add("committees", "quota", record => $"{record}");
        File.WriteAllText(SchemeFile, Scheme);
        Texts.Write(Folder);
    }

    public LedgerTexts Texts { get; }

    public string Folder => _folder.Of("ledger");

    public string SchemeFile => _folder.Of("区.yaml");

    public AppraisedLedger Appraise(int threads = 2, int batch = 1024) => AppraisedLedger.Of(Folder, threads, batch, SchemeFile);

    public string Of(params string[] names) => _folder.Of(names);

    /// <summary>What stands in a cell of a record that has a key.</summary>
    public string Cell(string sheet, string keyColumn, string key, string column) =>
        Texts.Sheets[sheet].Skip(1).First(row => row[Texts.Position(sheet, keyColumn)].Trim() == key)[Texts.Position(sheet, column)];

    public void Dispose() => _folder.Dispose();

    private void Add(string sheet, string column, Func<int, string> cell)
    {
        var rows = Texts.Sheets[sheet];
        for (var record = 0; record < rows.Count; record++)
            rows[record] = [.. rows[record], record == 0 ? column : cell(record)];
    }
}
