using Appraisal.Populations.Drawing;
using Appraisal.Rules.Facts;
using Bogus;
using BogusAddress = Bogus.DataSets.Address;
using BogusName = Bogus.DataSets.Name;

namespace Appraisal.Populations.Rows;

/// <summary>
/// Names in Chinese, invented from Bogus' zh_CN words: no real enterprise, committee or village is meant. Not for two threads at once.
/// </summary>
internal sealed class Naming
{
    private const string Locale = "zh_CN";

    private static readonly string[] s_quarters =
        ["和平", "朝阳", "新华", "解放", "建设", "东风", "光明", "长江", "黄河", "泰山", "城关", "北关", "南关", "东关", "西关", "石桥", "大河", "青山"];

    private static readonly string[] s_branches =
        ["机械", "商贸", "电子", "建材", "食品", "科技", "物流", "化工", "纺织", "农业", "建筑", "医药", "印刷", "环保", "餐饮", "置业", "文化传媒"];

    private static readonly string[] s_trades = ["商务", "建筑业", "工业", "物流业", "教育培训", "餐饮服务业"];

    private readonly BogusName _names = new(Locale);
    private readonly BogusAddress _places = new(Locale);

    public string Enterprise(Draw draw)
    {
        Take(draw.Randomizer);
        var kind = draw.Of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "厂", "(集团)有限公司");
        return _places.City() + _names.FirstName() + draw.Of<string>(s_branches) + kind;
    }

    public string Committee(CommitteeKind kind, int placeInDistrict)
    {
        var quarter = s_quarters[placeInDistrict % s_quarters.Length] + (placeInDistrict < s_quarters.Length ? "" : $"第{placeInDistrict / s_quarters.Length + 1}");
        return kind switch
        {
            CommitteeKind.Township => quarter + "乡党委",
            CommitteeKind.Subdistrict => quarter + "办事处党工委",
            CommitteeKind.Cluster => quarter + "产业集聚区党工委",
            _ => s_trades[placeInDistrict % s_trades.Length] + "行业党委" + (placeInDistrict < 24 ? "" : $"({placeInDistrict})"),
        };
    }

    /// <summary>A village in a township, a residential community elsewhere.</summary>
    public string Community(Draw draw, CommitteeKind kind)
    {
        Take(draw.Randomizer);
        var family = _names.LastName();
        return kind == CommitteeKind.Township
            ? family + draw.Of("庄村", "楼村", "寨村", "湾村", "店村")
            : family + draw.Of("园社区", "街社区", "桥社区", "苑社区", "坊社区");
    }

    /// <summary>The organisation's name follows from its first enterprise's.</summary>
    public static string Organisation(string enterprise, OrganisationForm form) => "中共" + enterprise + form switch
    {
        OrganisationForm.Branch => "支部委员会",
        OrganisationForm.JointBranch => "联合支部委员会",
        OrganisationForm.GeneralBranch => "总支部委员会",
        _ => "委员会",
    };

    private void Take(Randomizer randomizer)
    {
        _names.Random = randomizer;
        _places.Random = randomizer;
    }
}
