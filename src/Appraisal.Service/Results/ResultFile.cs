using Appraisal.Service.Results.Workbooks;

namespace Appraisal.Service.Results;

/// <summary>A column: the id that programs rely on, and its Chinese header.</summary>
internal sealed record ResultColumn(string Id, string Header, ColumnKind Kind = ColumnKind.Text);

/// <summary>One of a run's CSV files: its columns in the order that other programs rely on.</summary>
internal sealed record ResultFile(string Name, string Title, IReadOnlyList<ResultColumn> Columns)
{
    private static readonly ResultColumn s_organisation = new("organisation_id", "党组织编号");

    public static ResultFile Scorecards { get; } = new("scorecards.csv", "评分卡",
    [
        s_organisation, Points("A", "党组织班子好"), Points("B", "党员队伍好"), Points("C", "生产经营好"), Points("D", "企业文化好"),
        Points("E", "劳动关系好"), Points("F", "社会评价好"), Points("base", "基础分"), Points("base_highest", "基础分上限"),
        Points("bonus", "加分"), Points("deduction", "扣分"), Points("total", "总分"), Points("four_priorities", "四倾斜"),
        Points("party_strong", "党建强"), Points("development_strong", "发展强"), new("satisfaction", "满意率(%)", ColumnKind.Percent),
        new("grade", "等次"), new("vetoes", "一票否决"), new("district_eligible", "区级资格"),
        new("city_eligible", "市级资格"), new("district_rank", "区内名次", ColumnKind.Integer), new("grade_highest", "等次上限"),
    ]);

    public static ResultFile Lines { get; } = new("lines.csv", "计分项",
    [
        s_organisation, new("line", "计分项"), new("outcome", "结果"), Points("points", "得分"), Points("maximum", "满分"),
        new("measured", "实际"), new("threshold", "要求"), new("reason", "理由", ColumnKind.Sentence), new("parent", "所属组"),
    ]);

    public static ResultFile Conditions { get; } = new("conditions.csv", "资格条件",
    [
        s_organisation, new("level", "级别"), new("condition", "条件"), new("measured", "实际"), new("threshold", "要求"),
        new("state", "是否符合"), new("reason", "理由", ColumnKind.Sentence),
    ]);

    public static ResultFile Vetoes { get; } = new("vetoes.csv", "一票否决",
    [
        s_organisation, new("incident_id", "事项编号"), new("kind", "类别"), new("subject", "对象"), Date("occurred_on", "发生日期"),
        Date("lifted_on", "解除日期"), new("department", "认定部门"), new("document_number", "文号"), Date("bites_until", "何日起不再影响"),
    ]);

    public static ResultFile Nominations { get; } = new("nominations.csv", "推荐",
    [
        new("level", "级别"), new("district_code", "区划代码"), new("place", "名次", ColumnKind.Integer), s_organisation, new("state", "状态"),
        Points("total", "总分"), new("reason", "理由", ColumnKind.Sentence),
    ]);

    public static ResultFile Coverage { get; } = new("coverage.csv", "覆盖率",
    [
        new("scope", "范围"), new("scope_id", "组别"), new("measure", "指标"), new("numerator", "分子", ColumnKind.Integer),
        new("denominator", "分母", ColumnKind.Integer), new("ratio_percent", "比率(%)", ColumnKind.Percent),
        new("target_percent", "目标(%)", ColumnKind.Percent), Date("due_on", "期限"), new("state", "状态"),
    ]);

    public static ResultFile Duties { get; } = new("duties.csv", "应办事项",
    [
        new("duty", "事项"), new("subject", "对象"), new("committee_id", "党(工)委"), Date("owed_since", "何日起"),
        new("overdue", "已逾期"), new("clause", "条款"), new("detail", "办理要求", ColumnKind.Sentence),
    ]);

    public static ResultFile Proposals { get; } = new("proposals.csv", "组建与选派建议",
        [new("kind", "类别"), new("group", "组别"), new("member", "成员"), new("committee_id", "党(工)委"), new("reason", "理由", ColumnKind.Sentence)]);

    public static ResultFile Committees { get; } = new("committees.csv", "党(工)委考评",
    [
        new("committee_id", "党(工)委编号"), Points("score", "得分"), new("rank", "名次", ColumnKind.Integer), Points("members_tilt", "党员发展倾斜度"),
        Points("developments_tilt", "发展指标倾斜度"), Points("awards_tilt", "评优倾斜度"), Points("training_tilt", "培训倾斜度"),
        Points("funds_tilt", "经费倾斜度"), new("list", "通报"),
    ]);

    public static ResultFile Rejected { get; } = new("rejected.csv", "退回",
    [
        new("sheet", "表"), new("row", "行", ColumnKind.Integer), new("column", "列"), new("value", "值"), new("code", "代码"),
        new("message", "说明", ColumnKind.Sentence), new("effect", "影响"),
    ]);

    /// <summary>Every file, in the order in which a reader meets them.</summary>
    public static IReadOnlyList<ResultFile> All { get; } =
        [Scorecards, Lines, Conditions, Vetoes, Nominations, Coverage, Duties, Proposals, Committees, Rejected];

    private static ResultColumn Points(string id, string header) => new(id, header, ColumnKind.Points);

    private static ResultColumn Date(string id, string header) => new(id, header, ColumnKind.Date);
}
