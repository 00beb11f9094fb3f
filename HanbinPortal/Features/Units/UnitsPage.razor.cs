using HanbinPortal.Model.Units;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Units;

[Article(6)]
public sealed partial class UnitsPage(UnitsQuery units)
{
    private IReadOnlyList<UnitRow>? _rows;
    private UnitDraft? _draft;
    private string? _search;

    private IEnumerable<UnitRow> Shown => string.IsNullOrWhiteSpace(_search)
        ? _rows!
        : _rows!.Where(r => r.Name.Contains(_search.Trim(), StringComparison.OrdinalIgnoreCase) || r.ShortName.Contains(_search.Trim(), StringComparison.OrdinalIgnoreCase) || r.Code.Contains(_search.Trim(), StringComparison.OrdinalIgnoreCase));

    protected override async Task OnInitializedAsync() => _rows = await units.RunAsync(Leaving);

    private void Add() => _draft = new UnitDraft(null, string.Empty, string.Empty, string.Empty, UnitCategory.Department, ClerksSendAlone: false, IsClosed: false);

    private void Edit(UnitRow row) => _draft = new UnitDraft(row.Id, row.Code, row.Name, row.ShortName, row.Category, row.ClerksSendAlone, row.IsClosed, row.ContactPhone);

    private async Task SavedAsync()
    {
        _draft = null;
        _rows = await units.RunAsync(Leaving);
    }
}
