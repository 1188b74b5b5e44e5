using System.Globalization;
using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Quantities;

namespace Appraisal.Service.Grpc.Errors;

/// <summary>The sentences of the API's errors, in both languages: the one place of them.</summary>
internal static class ApiTexts
{
    public static Said Invalid(int count) => Of(
        $"请求有 {count} 处问题,逐一列在 field_violations 中。", $"The request has {count} violations, each listed in field_violations.");

    public static Said Malformed => new("请求不是该方法的报文,无法解析。", "The message cannot be parsed as the method's request.");

    public static Said Internal(string id) => new($"服务内部出错,已记入日志,编号 {id}。", $"An internal error occurred; it is in the log as {id}.");

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

    public static Said UnknownField(string name) => new($"没有名为“{name}”的字段。", $"There is no field '{name}'.");

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

    public static Said SchemeNotFound(string scheme) => new($"没有方案“{scheme}”;可用的方案见 ListSchemes。", $"There is no scheme '{scheme}'; ListSchemes lists those that there are.");

    public static Said SchemeUnsound(string scheme) => new($"方案“{scheme}”有问题,不能使用;CheckScheme 会逐一列出。", $"Scheme '{scheme}' has problems and cannot be used; CheckScheme lists them.");

    public static Said SchemeNotInForce(string scheme, DateOnly asOf) => new(
        $"基准日 {Figures.Date(asOf)} 不在方案“{scheme}”的有效期内。", $"Scheme '{scheme}' is not in force on {Figures.Date(asOf)}.");

    public static Said PeersNeeded(string scheme) => new(
        $"方案“{scheme}”有与同类比较的计分项,不能单独评分;请用 stored 指明一次考评中的党组织。",
        $"Scheme '{scheme}' compares organisations among their peers; name an organisation of a stored run instead.");

    public static Said RunNotFound(string run) => new($"没有考评“{run}”。", $"There is no run '{run}'.");

    public static Said OrganisationNotFound(string organisation) => new($"没有党组织“{organisation}”。", $"There is no organisation '{organisation}'.");

    public static Said DistrictNotFound(string district) => new($"没有区划“{district}”。", $"There is no district '{district}'.");

    public static Said FactsPurged(string run) => new($"考评 {run} 的事实已清除,只留下结果。", $"The facts of run {run} were purged; only its results are left.");

    public static Said FactsNotRead(string run) => new($"考评 {run} 的台账还没有读完。", $"The ledger of run {run} is not read yet.");

    public static Said BadPageToken => new(
        "page_token 不是这一问题上一页给出的;除每页条数外,各项条件都应与上一页相同。",
        "Not the next_page_token of a page of this question; everything but page_size must be as it was.");

    public static Said FilterTooLong(int most) => Of($"筛选条件最多 {most} 个字符。", $"A filter has at most {most} characters.");

    public static Said FilterExpected(int position, string chinese, string english) => Of(
        $"筛选条件第 {position} 个字符处应为{chinese}。", $"At character {position} of the filter {english} is expected.");

    public static Said FilterUnknown(int position, string name, string known) => Of(
        $"筛选条件第 {position} 个字符处的“{name}”不是可筛选的字段;可用 {known}。", $"'{name}' at character {position} of the filter is no field of it; these are: {known}.");

    public static Said BadOrder(string part, string known) => new(
        $"排序“{part}”不对;应为字段,可跟 desc,各字段以逗号相连、不重复;可用 {known}。",
        $"'{part}' is no order; fields, each once and perhaps followed by desc, are expected: {known}.");

    public static Said RunNotComplete(string run) => new($"考评 {run} 还没有完成。", $"Run {run} is not complete.");

    public static Said SettingsFirst => new("流的第一条消息须是 settings。", "The first message of the stream must be the settings.");

    public static Said SettingsOnce => new("settings 只能在流的第一条消息中给出。", "Settings may come in the first message only.");

    public static Said NothingIn(string what) => new($"消息中没有{what}。", "The message has none of its alternatives set.");

    private static Said Of(FormattableString chinese, FormattableString english) =>
        new(chinese.ToString(CultureInfo.InvariantCulture), english.ToString(CultureInfo.InvariantCulture));
}
