using HanbinPortal.Model.Units;

namespace HanbinPortal.Features.Units;

/// <summary>Chinese names of the categories of 承办单位.</summary>
public static class UnitCategories
{
    public static string NameOf(UnitCategory category) => category switch
    {
        UnitCategory.Township => "镇办",
        UnitCategory.Department => "区直部门",
        UnitCategory.DispatchedOffice => "派出机构",
        _ => "公共服务企事业单位",
    };
}
