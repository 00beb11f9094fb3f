namespace HanbinPortal.Tests.Architecture;

public sealed class FolderTests
{
    [Fact]
    public void Every_folder_uses_only_what_it_may() => Assert.Empty(SourceFile.All.SelectMany(FolderRules.BreachesIn));

    [Theory]
    [InlineData("Regulation/Art99.PlantedRule.cs", "using HanbinPortal.Data;", "Regulation/Art99.PlantedRule.cs: Regulation must not use Data")]
    [InlineData("Regulation/Art99.PlantedRule.cs", "var now = clock as TimeProvider;", @"Regulation/Art99.PlantedRule.cs: Regulation must not say \bTimeProvider\b")]
    [InlineData("Model/Planted.cs", "using Microsoft.EntityFrameworkCore;", @"Model/Planted.cs: Model must not say \bMicrosoft\.")]
    [InlineData("Model/Planted.cs", "private readonly Data.OrderDesk _desk;", "Model/Planted.cs: Model must not use Data")]
    [InlineData("Ui/Planted.razor", "@using HanbinPortal.Data", "Ui/Planted.razor: Ui must not use Data")]
    [InlineData("Data/Planted.cs", "var form = typeof(Features.Signing.SignForm);", "Data/Planted.cs: Data must not use Features")]
    [InlineData("Jobs/Planted.cs", "using HanbinPortal.Features;", "Jobs/Planted.cs: Jobs must not use Features")]
    [InlineData("Features/Signing/Planted.cs", "using HanbinPortal.Features.Returns;", "Features/Signing/Planted.cs: Signing must not use Returns; two features share through Model, Ui, Regulation or the root of Features")]
    [InlineData("Features/Signing/Planted.razor", "<DynamicComponent Type=\"typeof(Returns.AskReturnForm)\" />", "Features/Signing/Planted.razor: Signing must not use Returns; two features share through Model, Ui, Regulation or the root of Features")]
    [InlineData("Helpers/Planted.cs", "", "Helpers/Planted.cs: no rule says what Helpers may use")]
    public void A_planted_breach_is_seen(string path, string text, string breach) =>
        Assert.Equal([breach], FolderRules.BreachesIn(new SourceFile(path, text)));

    [Fact]
    public void A_feature_may_use_the_root_of_features_and_its_own_folders() =>
        Assert.Empty(FolderRules.BreachesIn(new SourceFile("Features/Intake/Planted.cs", "using HanbinPortal.Features;\nusing HanbinPortal.Features.Intake.Reading;\nusing HanbinPortal.Data;")));
}
