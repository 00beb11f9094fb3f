using HanbinPortal.Features.Dispatch;
using HanbinPortal.Model.Units;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Dispatch;

/// <summary>Units as the forms offer them.</summary>
internal static class Options
{
    public static IReadOnlyList<UnitOption> All { get; } =
    [
        new(1, "610902003", "江北街道办事处", "江北街道", UnitCategory.Township),
        new(2, "610902004", "建民街道办事处", "建民街道", UnitCategory.Township),
        new(3, "610902100", "关庙镇人民政府", "关庙镇", UnitCategory.Township),
        new(4, "D10", "汉滨区住房和城乡建设局", "住建局", UnitCategory.Department),
        new(5, "D13", "汉滨区水利局", "水利局", UnitCategory.Department),
        new(6, "Q02", "安康市供水公司汉滨营业所", "供水汉滨所", UnitCategory.PublicService),
    ];

    public static UnitOption Of(TestUnit unit) => new(unit.Id, $"T{unit.Id}", unit.Name, unit.Name, UnitCategory.Department);
}
