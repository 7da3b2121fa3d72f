using Levain.Definitions;

namespace Levain.Registering;

/// <summary>Writes what people should know of a champion.</summary>
public interface ICard
{
    /// <summary>The card as Markdown.</summary>
    string Write(ModelDefinition definition, Champion champion, PromotionEvidence evidence);
}
