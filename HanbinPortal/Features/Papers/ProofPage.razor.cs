using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>文书核验.</summary>
public sealed partial class ProofPage(ProofQuery proofs)
{
    private Proof? _proof;

    [Parameter]
    public required string Code { get; set; }

    protected override async Task OnInitializedAsync() => _proof = await proofs.RunAsync(Code, Leaving);
}
