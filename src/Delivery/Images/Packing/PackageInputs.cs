using Levain.Delivery.Images.Bases;
using Levain.Registering;

namespace Levain.Delivery.Images.Packing;

/// <summary>What an image of a model is made from.</summary>
internal sealed record PackageInputs(Champion Champion, ServiceBuild Build, BaseImage Base, SourceState Sources);
