/** Why a command led to nothing, as coverage says it; agents tell it in the reply too. */
export const NOT_THERE = 'It wants to change a requirement that is not there.'
