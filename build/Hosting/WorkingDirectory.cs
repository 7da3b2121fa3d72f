using Cake.Core.IO;

namespace Cake.Frosting;

/// <summary>The folder that the build program asked to work in; <c>--working</c> goes before it.</summary>
internal sealed record WorkingDirectory(DirectoryPath Path);
