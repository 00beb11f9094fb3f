using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Roles;

public sealed partial class RolesPage(RolesQuery holders, GrantCommand grant, NavigationManager navigation)
{
    private readonly HashSet<PortalRole> _wanted = [];
    private IReadOnlyList<HolderRow>? _rows;
    private int _total;
    private string? _editing;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    private int At => Math.Max(0, (Page ?? 1) - 1);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync() => (_rows, _total) = await holders.RunAsync(Search, At, Leaving);

    private void Go(string? search, int page) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["q"] = string.IsNullOrWhiteSpace(search) ? null : search.Trim(), ["page"] = page == 0 ? null : page + 1 }));

    private void Edit(HolderRow row)
    {
        _editing = row.Id;
        _wanted.Clear();
        _wanted.UnionWith(row.Roles);
    }

    private void Want(PortalRole role, bool on)
    {
        if (on)
        {
            _wanted.Add(role);
        }
        else
        {
            _wanted.Remove(role);
        }
    }

    private async Task SaveAsync(HolderRow row)
    {
        if (await ActAsync(() => grant.RunAsync(row.Id, [.. _wanted], Leaving), $"{row.DisplayName}的岗位已调整。"))
        {
            _editing = null;
            await LoadAsync();
        }
    }
}
