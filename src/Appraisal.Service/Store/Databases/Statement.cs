namespace Appraisal.Service.Store.Databases;

/// <summary>
/// A prepared statement: bind its parameters (<c>?1</c> has place 0), step through its rows, reset it to run it again. Disposing of one that was
/// asked of the database, and not of a connection, gives its connection back too.
/// </summary>
internal abstract class Statement : IRowValues, IRowReader, IDisposable
{
    public abstract void Bind(int place, long value);

    public abstract void Bind(int place, string? value);

    public abstract void Bind(int place, bool value);

    public abstract void Bind(int place, DateOnly value);

    /// <param name="place">The parameter's place.</param>
    /// <param name="value">A point in time, UTC.</param>
    public abstract void Bind(int place, DateTime value);

    public abstract void BindNull(int place);

    /// <summary>Goes on to the next row; false where there is none.</summary>
    public abstract bool Step();

    /// <summary>Makes it ready to run again with what is bound.</summary>
    public abstract void Reset();

    public abstract bool IsNull(int column);

    public abstract long Number(int column);

    public abstract string Text(int column);

    public abstract bool Truth(int column);

    public abstract DateOnly Day(int column);

    public abstract bool TryNumber(int column, out long number);

    public abstract string? TextOrNull(int column);

    public abstract void Dispose();

    /// <summary>Binds parameters from the first on: numbers, texts, truths, days, points in time, or null.</summary>
    public void BindAll(params ReadOnlySpan<object?> parameters)
    {
        for (var place = 0; place < parameters.Length; place++)
        {
            switch (parameters[place])
            {
                case null: BindNull(place); break;
                case string text: Bind(place, text); break;
                case bool truth: Bind(place, truth); break;
                case DateOnly day: Bind(place, day); break;
                case DateTime time: Bind(place, time); break;
                case var number: Bind(place, Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture)); break;
            }
        }
    }

    /// <summary>Runs it to its end and makes it ready again.</summary>
    public void Run()
    {
        while (Step())
        {
        }
        Reset();
    }
}
