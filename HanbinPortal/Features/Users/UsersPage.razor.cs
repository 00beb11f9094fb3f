using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Users;

public sealed partial class UsersPage(UsersQuery users, UserCommand command, NavigationManager navigation)
{
    private UserPage? _page;
    private IReadOnlyList<(int Id, string Name)> _units = [];
    private UserRow? _editing;
    private bool _isAdding;
    private (string UserName, string Password)? _oneTime;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    private int At => Math.Max(0, (Page ?? 1) - 1);

    protected override async Task OnInitializedAsync() => _units = await users.UnitsAsync(Leaving);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync() => _page = await users.RunAsync(Search, At, Leaving);

    private void Go(string? search, int page) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["q"] = string.IsNullOrWhiteSpace(search) ? null : search.Trim(), ["page"] = page == 0 ? null : page + 1 }));

    private void Add() => (_isAdding, _editing) = (true, null);

    private void Edit(UserRow row) => (_isAdding, _editing) = (false, row);

    private void Close() => (_isAdding, _editing) = (false, null);

    private Task SavedAsync((string UserName, string Password)? oneTime)
    {
        Close();
        _oneTime = oneTime;
        return LoadAsync();
    }

    private async Task ResetAsync(UserRow row)
    {
        if (await ActAsync(async () => _oneTime = (row.UserName, await command.ResetPasswordAsync(row.Id, Leaving))))
        {
            await LoadAsync();
        }
    }

    private async Task ToggleAsync(UserRow row)
    {
        if (await ActAsync(() => command.SetDisabledAsync(row.Id, !row.IsDisabled, Leaving), row.IsDisabled ? "账号已启用。" : "账号已停用，其登录立即失效。"))
        {
            await LoadAsync();
        }
    }
}
