using System.Globalization;
using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Intake.Rows;

namespace Appraisal.Service.Grpc.Errors;

/// <summary>The sentences of the API's errors, in both languages: the one place of them.</summary>
internal static class ApiTexts
{
    private const int MostShown = 64;

    public static Said Invalid(int count) => Of(
        $"请求有 {count} 处问题,逐一列在 field_violations 中。", $"The request has {count} violations, each listed in field_violations.");

    public static Said Malformed => new("请求不是该方法的报文,无法解析。", "The message cannot be parsed as the method's request.");

    public static Said Internal(string id) => new($"服务内部出错,已记入日志,编号 {Shown(id)}。", $"An internal error occurred; it is in the log as {Shown(id)}.");

    public static Said StoreUnavailable => new("数据库暂时不可用,请稍后再试。", "The database is not available at the moment; try again later.");

    public static Said TooBusy => new("服务繁忙,排队已满,请稍后再试。", "The service is busy and its queue is full; try again later.");

    public static Said Missing(string chinese) => new($"必须给出{chinese}。", "Required.");

    public static Said NotADay => new("不是日历上的一天;年、月、日都要填写,如 2023-12-31。", "No day of the calendar; year, month and day are all needed, such as 2023-12-31.");

    public static Said Empty(string chinese) => new($"{chinese}不能为空。", "Must not be empty.");

    public static Said TooMany(string chinese, int most) => Of($"{chinese}最多 {most} 个。", $"At most {most}.");

    public static Said NotBetween(string chinese, long least, long most) => Of($"{chinese}应为 {least} 至 {most}。", $"Must be {least} to {most}.");

    public static Said Cell(CellFault fault, Column column) => new(
        $"“{column.Header}”{CellFaultTexts.Chinese(fault, column)}。", $"{column.Id} {CellFaultTexts.English(fault, column)}.");

    public static Said RequiredCell(Column column) => new($"必须填写“{column.Header}”。", $"{column.Id} is required.");

    public static Said UnknownChoice(Column column, int number) => Of(
        $"“{column.Header}”没有取值 {number};应为{CellFaultTexts.Expected(column)}。",
        $"{column.Id} has no value {number}; {string.Join("|", column.Choices.Select(choice => choice.Id))} is expected.");

    public static Said UnknownField(string name) => new($"没有名为“{Shown(name)}”的字段。", $"There is no field '{Shown(name)}'.");

    public static Said UnknownOwnFact(string name) => new(
        $"方案没有为这张表声明名为“{name}”的事实。", $"The scheme declares no fact '{name}' for this sheet.");

    public static Said ReadAndUnreadable(Column column) => new(
        $"“{column.Header}”既给出了值,又列为读不出;只能取其一。", $"{column.Id} has a value and is listed as unreadable; only one of both can be.");

    public static Said Shared(Column column, string at) => new($"“{column.Header}”与 {at} 的相同;同一请求中不能重复。", $"The same {column.Id} as {at}; each may come once.");

    public static Said NotOf(Column column, string chinese, string english) => new($"“{column.Header}”不是{chinese}。", $"{column.Id} is not {english}.");

    public static Said Deregistered => new("已注销的企业不属于党组织的所属企业,不应列入。", "A deregistered enterprise is none of the organisation's and must be left out.");

    public static Said NoSubject => new("须指明企业或党组织,二者取一。", "Exactly one of credit_code and organisation_id is needed; there is none.");

    public static Said TwoSubjects => new("只能指明企业或党组织之一,不能两者都填。", "Exactly one of credit_code and organisation_id is needed; there are both.");

    public static Said AfterAsOf(Column column, DateOnly asOf) => new(
        $"“{column.Header}”晚于考评基准日 {Figures.Date(asOf)}。", $"{column.Id} lies after the appraisal date {Figures.Date(asOf)}.");

    public static Said Contradicts(Column blamed, Column other, bool isAtMost) => new(
        $"“{blamed.Header}”不应{(isAtMost ? "大于" : "早于")}“{other.Header}”。", $"{blamed.Id} must not be {(isAtMost ? "above" : "before")} {other.Id}.");

    public static Said SchemeNotFound(string scheme) => new($"没有方案“{Shown(scheme)}”;可用的方案见 ListSchemes。", $"There is no scheme '{Shown(scheme)}'; ListSchemes lists those that there are.");

    public static Said SchemeUnsound(string scheme) => new($"方案“{Shown(scheme)}”有问题,不能使用;CheckScheme 会逐一列出。", $"Scheme '{Shown(scheme)}' has problems and cannot be used; CheckScheme lists them.");

    public static Said SchemeNotInForce(string scheme, DateOnly asOf) => new(
        $"基准日 {Figures.Date(asOf)} 不在方案“{Shown(scheme)}”的有效期内。", $"Scheme '{Shown(scheme)}' is not in force on {Figures.Date(asOf)}.");

    public static Said PeersNeeded(string scheme) => new(
        $"方案“{Shown(scheme)}”有与同类比较的计分项,不能单独评分;请用 stored 指明一次考评中的党组织。",
        $"Scheme '{Shown(scheme)}' compares organisations among their peers; name an organisation of a stored run instead.");

    public static Said RunNotFound(string run) => new($"没有考评“{Shown(run)}”。", $"There is no run '{Shown(run)}'.");

    public static Said OrganisationNotFound(string organisation) => new($"没有党组织“{Shown(organisation)}”。", $"There is no organisation '{Shown(organisation)}'.");

    public static Said DistrictNotFound(string district) => new($"没有区划“{Shown(district)}”。", $"There is no district '{Shown(district)}'.");

    public static Said FactsPurged(string run) => new($"考评 {Shown(run)} 的事实已清除,只留下结果。", $"The facts of run {Shown(run)} were purged; only its results are left.");

    public static Said FactsNotRead(string run) => new($"考评 {Shown(run)} 的台账还没有读完。", $"The ledger of run {Shown(run)} is not read yet.");

    public static Said BadPageToken => new(
        "page_token 不是这一问题上一页给出的;除每页条数外,各项条件都应与上一页相同。",
        "Not the next_page_token of a page of this question; everything but page_size must be as it was.");

    public static Said FilterTooLong(int most) => Of($"筛选条件最多 {most} 个字符。", $"A filter has at most {most} characters.");

    public static Said FilterExpected(int position, string chinese, string english) => Of(
        $"筛选条件第 {position} 个字符处应为{chinese}。", $"At character {position} of the filter {english} is expected.");

    public static Said FilterUnknown(int position, string name, string known) => Of(
        $"筛选条件第 {position} 个字符处的“{Shown(name)}”不是可筛选的字段;可用 {known}。", $"'{Shown(name)}' at character {position} of the filter is no field of it; these are: {known}.");

    public static Said BadOrder(string part, string known) => new(
        $"排序“{Shown(part)}”不对;应为字段,可跟 desc,各字段以逗号相连、不重复;可用 {known}。",
        $"'{Shown(part)}' is no order; fields, each once and perhaps followed by desc, are expected: {known}.");

    public static Said RunNotComplete(string run) => new($"考评 {Shown(run)} 还没有完成。", $"Run {Shown(run)} is not complete.");

    public static Said TooManyRuns(int most) => Of($"已有 {most} 次考评在进行或等候,请稍后再试。", $"{most} runs are under way or wait already; try again later.");

    public static Said HeaderFirst => new("流的第一条消息须是 header。", "The first message of the stream must be the header.");

    public static Said BadRequestId => new("request_id 应为 1 至 64 个字母、数字、连字符或下划线。", "1 to 64 letters, digits, '-' and '_' are expected.");

    public static Said RequestIdReused(string id) => new($"request_id“{Shown(id)}”已用于另一次请求。", $"request_id '{Shown(id)}' was used for another request.");

    public static Said LedgerPartExpected => new("此处应为台账的一段,或结尾。", "A part of the ledger or its end is expected here.");

    public static Said NoEnd => new("流在结尾 end 之前断了。", "The stream ended before its end message.");

    public static Said AfterEnd => new("结尾 end 之后不能再有消息。", "Nothing may come after the end message.");

    public static Said NoLedgerFile(string name) => new(
        $"“{Shown(name)}”不是台账的文件;应为表名加 .csv,或一个 .xlsx 工作簿。", $"'{Shown(name)}' is no file of a ledger; a sheet's name with .csv, or one workbook .xlsx is expected.");

    public static Said FileTwice(string name) => new($"文件“{Shown(name)}”给了两次。", $"File '{Shown(name)}' came twice.");

    public static Said WorkbookAlone => new("工作簿须单独给出,不能与其他文件同来。", "A workbook comes alone, with no other file.");

    public static Said LedgerTooLarge(long most) => Of($"台账超过 {most} 字节。", $"The ledger is above {most} bytes.");

    public static Said DigestMismatch => new("收到的台账与 sha256 不符,可能在传输中损坏;请重新发送。", "What was received is not what sha256 says; send it again.");

    public static Said RunEnded(string run) => new($"考评 {Shown(run)} 已经结束。", $"Run {Shown(run)} has ended.");

    public static Said RunUnderWay(string run) => new($"考评 {Shown(run)} 正在进行或等候。", $"Run {Shown(run)} is under way or waits.");

    public static Said RunElsewhere(string run) => new($"考评 {Shown(run)} 正由另一个进程进行。", $"Another process is at run {Shown(run)}.");

    public static Said AllDistrictsNeeded => new("考评覆盖整份台账,须有全部区划的权限。", "A run is of a whole ledger: the caller must have all districts.");

    public static Said Unauthenticated => new("请出示有效的令牌。", "A valid bearer token is needed.");

    public static Said RoleNeeded(IReadOnlyList<Role> roles) => new(
        $"需要以下角色之一:{string.Join("、", roles.Select(role => role.ToString().ToLowerInvariant()))}。",
        $"One of these roles is needed: {string.Join(", ", roles.Select(role => role.ToString().ToLowerInvariant()))}.");

    public static Said NulInText => new("文字里不能有 NUL 字符。", "A text must have no NUL character.");

    public static Said TooFast => new("调用过于频繁,请稍后再试。", "Too many calls; try again in a moment.");

    public static Said NominationNotFound(string organisation) => new(
        $"党组织“{Shown(organisation)}”在这一级没有推荐。", $"Organisation '{Shown(organisation)}' is not nominated at this level.");

    public static Said NoSuchStage => new("没有这种状态。", "There is no such stage.");

    public static Said SettingsFirst => new("流的第一条消息须是 settings。", "The first message of the stream must be the settings.");

    public static Said SettingsOnce => new("settings 只能在流的第一条消息中给出。", "Settings may come in the first message only.");

    public static Said NothingIn(string what) => new($"消息中没有{what}。", "The message has none of its alternatives set.");

    /// <summary>What a caller wrote, as it is said back: cut, and with nothing in it that a header would not carry.</summary>
    public static string Shown(string written) => ShownText.Of(written.AsSpan(0, Math.Min(written.Length, MostShown))) + (written.Length > MostShown ? "…" : "");

    private static Said Of(FormattableString chinese, FormattableString english) =>
        new(chinese.ToString(CultureInfo.InvariantCulture), english.ToString(CultureInfo.InvariantCulture));
}
