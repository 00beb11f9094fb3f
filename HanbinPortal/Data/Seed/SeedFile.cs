namespace HanbinPortal.Data.Seed;

/// <summary>A file of this folder, as it was built into the assembly.</summary>
internal static class SeedFile
{
    public static Stream Open(string name) =>
        typeof(SeedFile).Assembly.GetManifestResourceStream($"Seed/{name}")
        ?? throw new InvalidOperationException($"The assembly was built without Data/Seed/{name}.");
}
