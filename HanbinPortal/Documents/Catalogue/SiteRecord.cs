using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>Somebody who took part, with unit and post.</summary>
public sealed record Participant(string Unit, string Name, string? Post = null)
{
    public override string ToString() => $"{Unit} {Name}{(Post is null ? string.Empty : $"（{Post}）")}";
}

/// <summary>A photo of the place and what it shows.</summary>
public sealed record SitePhoto(PictureFile File, string Caption);

/// <summary>现场核实记录: what was found on the spot, with photos and signatures (第十九条 现场核实).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="Organiser">Who led it.</param>
/// <param name="Findings">核实情况.</param>
/// <param name="Opinion">处理意见.</param>
/// <param name="Photos">Without any, places to glue two are left.</param>
public sealed record SiteRecord(
    string Number,
    string Gist,
    DateTimeOffset From,
    DateTimeOffset To,
    string Place,
    string Organiser,
    IReadOnlyList<Participant> People,
    string Findings,
    string Opinion,
    IReadOnlyList<SitePhoto> Photos);

/// <summary>现场核实记录.</summary>
public sealed class SiteRecordPaper : Paper<SiteRecord>
{
    private const double PhotoHeightMm = 75;

    public override PaperKind Kind => PaperKind.SiteRecord;

    public override PaperLayout Layout => PaperLayout.Form;

    public override string ShippedWording => """
        标题：汉滨区12345热线工单现场核实记录
        {核实记录}
        {现场照片}
        """;

    public override SiteRecord Sample => new(
        Samples.Order,
        Samples.Matter,
        Samples.At(-1, 14, 30),
        Samples.At(-1, 16),
        "五里镇民主村主干道（村口至民主小学）",
        "王磊",
        [new Participant("区12345热线平台", "王磊", "督办员"), new Participant(Samples.CityUnit, "黄蕾", "经办人"), new Participant(Samples.Unit, "杨梅", "经办人")],
        "沿线共有路灯12盏，现场通电测试，村口4盏正常，其余8盏不亮。打开K-07控制箱，空气开关已更换，第5至第12盏之间地埋电缆绝缘电阻为零，判断电缆破损。小学门口夜间无其他照明。",
        "由区城市管理局先行架设临时照明，12月1日前完成电缆更换；五里镇配合做好占道施工的交通引导。",
        []);

    protected override IReadOnlyList<RecordField<SiteRecord>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", record => record.Number),
        Fact("核实地点", "现场核实的地点", record => record.Place),
        Blocks("核实记录", "时间、地点、人员、核实情况、处理意见和签字栏", (record, _) => [Form(record)]),
        Blocks("现场照片", "照片及说明；没有照片时留出粘贴处", (record, _) => Photos(record)),
    ];

    protected override IEnumerable<(string Name, string? Value)> Needs(SiteRecord record) =>
        [("核实地点", record.Place), ("核实情况", record.Findings), ("处理意见", record.Opinion), ("参加人员", ChineseText.Lines(record.People.Select(p => p.Name)))];

    private static Table Form(SiteRecord record) => FormRows.Table(
    [
        FormRows.Pair("工单编号", record.Number, "牵头人", record.Organiser),
        FormRows.Wide("诉求摘要", record.Gist),
        FormRows.Wide("核实依据", "《汉滨区12345政务服务便民热线运行管理暂行办法》第十九条（现场核实）"),
        FormRows.Wide("核实时间", $"{ChineseText.Time(record.From)}至{(ChinaTime.DateOf(record.From) == ChinaTime.DateOf(record.To) ? ChineseText.Clock(record.To) : ChineseText.Time(record.To))}"),
        FormRows.Wide("核实地点", record.Place),
        FormRows.Wide("参加人员", ChineseText.Lines(record.People.Select(person => person.ToString()))),
        FormRows.Wide("核实情况", record.Findings, 40),
        FormRows.Wide("处理意见", record.Opinion, 24),
        FormRows.Across("参加人员签字"),
        .. record.People.Select(person => FormRows.Signing(person.Unit)),
    ]);

    private static IReadOnlyList<Block> Photos(SiteRecord record) => record.Photos.Count > 0
        ? [.. record.Photos.Select(photo => new Picture(photo.File, Caption: photo.Caption))]
        : [new Table([1, 1], [new TableRow([Glue(1), Glue(2)], PhotoHeightMm)], Caption: "现场照片")];

    private static Cell Glue(int number) => new($"（照片{number}粘贴处）", Align: Align.Centre, Foot: "拍摄时间：　　　　　　　");
}
