using System.Runtime.ExceptionServices;

namespace StaticArchive.Output;

/// <summary>Shares a run of indexes out among threads: a free thread takes the next few.</summary>
internal static class Workers
{
    /// <summary>Calls one action for each index below <paramref name="count"/>. The first exception ends all workers
    /// and is thrown.</summary>
    /// <param name="count">How many indexes there are.</param>
    /// <param name="workers">How many threads at most, the calling one among them.</param>
    /// <param name="createWorker">Called once on each thread that works.</param>
    public static void Run(int count, int workers, Func<Action<int>> createWorker)
    {
        if (count == 0)
            return;
        var share = Math.Clamp(count / (workers * 64), 1, 32);
        var next = 0;
        ExceptionDispatchInfo? failure = null;

        void Work()
        {
            try
            {
                var work = createWorker();
                int start;
                while (Volatile.Read(ref failure) is null && (start = Interlocked.Add(ref next, share) - share) < count)
                {
                    for (var index = start; index < Math.Min(start + share, count); index++)
                        work(index);
                }
            }
#pragma warning disable CA1031 // Carried over to the calling thread, which throws it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        var threads = Enumerable
            .Range(1, Math.Clamp(count / share, 1, workers) - 1)
            .Select(_ => new Thread(Work))
            .ToArray();
        foreach (var thread in threads)
            thread.Start();
        Work();
        foreach (var thread in threads)
            thread.Join();
        failure?.Throw();
    }
}
